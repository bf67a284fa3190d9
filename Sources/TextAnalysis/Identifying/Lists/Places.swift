/// Towns of the Netherlands and Flanders that stand in texts without a cue.
enum Places {
  static let all = WordSet(
    """
    amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn haarlem
    arnhem enschede amersfoort zaanstad zaandam haarlemmermeer hoofddorp zwolle zoetermeer leiden
    leeuwarden maastricht dordrecht ede alphen westland alkmaar emmen delft venlo deventer helmond
    oss amstelveen hilversum heerlen sittard geleen hengelo purmerend schiedam roosendaal lelystad
    vlaardingen almelo gouda hoorn spijkenisse assen bergen capelle veenendaal katwijk zeist nieuwegein
    roermond weert doetinchem terneuzen middelburg vlissingen goes kampen meppel hoogeveen drachten
    heerenveen sneek harlingen franeker dokkum winschoten stadskanaal veendam delfzijl hardenberg
    ommen raalte epe putten ermelo harderwijk nunspeet barneveld wageningen tiel culemborg houten
    woerden ijsselstein vianen gorinchem papendrecht zwijndrecht ridderkerk barendrecht maassluis
    rijswijk voorburg leidschendam wassenaar noordwijk lisse hillegom heemstede zandvoort velsen
    ijmuiden beverwijk heemskerk heiloo schagen den-helder texel enkhuizen medemblik volendam edam
    weesp bussum naarden huizen laren blaricum soest baarn bunschoten dronten emmeloord urk steenwijk
    valkenswaard veldhoven geldrop best boxtel waalwijk drunen vught uden veghel boxmeer cuijk gennep
    venray horst panningen echt kerkrade landgraaf brunssum valkenburg gulpen vaals zutphen lochem
    winterswijk aalten zevenaar duiven westervoort elst bemmel groesbeek druten zaltbommel geertruidenberg
    etten-leur oosterhout bergen-op-zoom zierikzee hulst oostburg
    antwerpen gent brugge leuven mechelen aalst kortrijk hasselt oostende genk roeselare turnhout
    dendermonde lokeren vilvoorde brussel brussels dilsen maasmechelen beringen ieper waregem geel
    tongeren lier mol knokke eeklo ninove zottegem geraardsbergen wetteren diest tienen aarschot
    halle asse schaarbeek molenbeek anderlecht
    bijlmer overvecht kanaleneiland schilderswijk lombok kralingen delfshaven feijenoord slotervaart
    osdorp transvaal
    """)
}
