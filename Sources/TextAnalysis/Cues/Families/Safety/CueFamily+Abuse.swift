extension CueFamily {
  /// Sexual abuse, as a child or a bystander tells it.
  static let abuseTold = CueFamily(
    .abuse,
    except: [
      "(verrassing|cadeau*|vaderdag|moederdag|feest) ~~ niemand ~ (vertellen|weten|zeggen)",
      "niemand ~ (vertellen|weten|zeggen) ~~ (verrassing|cadeau*|vaderdag|moederdag|feest)",
    ],
    [
      "(spelletje|spelletjes|geheim|geheimpje|geheimpjes) ~~ niemand ~~ (vertellen|weten|zeggen|vertel|zeg)",
      "niemand (mag|mocht|mogen|mochten) (vertellen|weten|zeggen|doorvertellen)",
      "(aan|tegen) niemand ~ (vertellen|zeggen) (mag|mocht|mogen)",
      "(ons|hun) (|kleine) (geheim|geheimpje) ~ {adult}",
      "(geheim|geheimpje) (met|van|tussen|samen met) (|haar|zijn|de|mijn) {adult}",
      "{adult} ~ (geheim|geheimpje) ~ (heeft|hebben|hadden|samen)",
      "(foto*|filmpje*|film|beelden|video*) ~~ (bloot|blote|naakt*|zonder kleren|onder de douche|in bad|in de douche|kleedkamer|ondergoed|onderbroek|seks*)",
      "(blote|naakte|naakt) (foto*|filmpje*|beelden|video*)",
      "(stuurt|stuurde|sturen|vroeg|vraagt) ~~ (bloot|naakt*|zonder kleren)",
      "(schoot|bed|douche|bad|kamer) ~ (zonder|in) (|haar|zijn) (broek|kleren|onderbroek|onderbroekje|ondergoed)",
      "(moest|moet|moesten|moeten) ~~ (uitkleden|naakt|broek uit|kleren uit|uitdoen)",
      "(kriebelt|kietelt|raakt|raakte|voelt|voelde|wrijft|wreef|streelt|streelde|aait|likt|zit|zat|komt|kwam|betast*|pakt|pakte|aangeraakt|kust|kuste|zoent|zoende) ~~ (plekken|plaatsen|plasser|piemel|piemeltje|poes|poesje|spleetje|vagina|borsten|kruis|onderbroek|onderbroekje|tussen haar benen|tussen zijn benen|in haar broek|in zijn broek)",
      "(plekken|plaatsen|plasser|piemel|poesje|borsten|kruis|billen) ~ (aanraakt|aanraken|aanraakte|aangeraakt|voelt|zit|kriebelt|betast)",
      "(aanraakt|aangeraakt|aanraken|aanraakte) ~ (waar|terwijl|als) ~~ niet (mag|wil|wilde|mocht)",
      "(raakt|raakte|zit|zat) (|steeds|vaak|soms|altijd) (aan|) (haar|hem|mij|me) (|steeds|vaak|soms) aan",
      "(plekken|plaatsen) waar (dat|je|hij|ze|niemand) ~ (mag|mogen|hoort)",
      "{adult} ~~ (in|bij) (haar|zijn|hem|mijn|hun) (|in) bed ~ (komt|kruipt|kroop|kwam|ligt|lag|wil|gaat)",
      "{adult} ~ (komt|kruipt|kroop|kwam|ligt|lag|gaat) ~~ in (haar|zijn|mijn|hun) bed",
      "(komt|kwam|kruipt|kroop) ~ bij (haar|hem|mij|me) in bed",
      "seksueel* (gedrag|spel|spelletjes|taal|woorden|getint*|contact|geweld|uitgebuit|benaderd)",
      "seksuele (woorden|spelletjes|toespelingen|handelingen|dingen|gebaren)",
      "(porno*|kinderporno)", "(blote|naakte) (mensen|mannen|piemels|vrouwen)",
      "(dingen|woorden|weet) ~~ niet (kan|hoort|zou|kunnen) ~ (weten|kennen|moeten)",
      "(seks|sex) ~ (met|voor|had|heeft|gehad)", "(tongzoen*|vingeren|pijpen|aftrekken)",
      "(comes|came|gets|got|climbs|climbed|creeps) ~ into (her|his|my) (bed|room|bedroom)",
      "(touches|touching) (her|him|me|them)", "(our|little|their) (little|) secret ~ {adult}",
      "(nude|naked) (photo*|picture*|pic*|video*)", "not allowed to tell (anyone|anybody)",
      "{adult} ~ (little) secret", "(private parts|sex with)",
    ])
}
