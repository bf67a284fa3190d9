# The lab's own certificate authority, and the certificates that its servers show.

# Makes the authority and the good certificate; keeps those that are there.
make_certificates() {
  [ ! -f "$DIR/ca/good.pem" ] || return 0
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -sha256 -days 3650 \
    -subj "/CN=Mail lab authority" -addext "keyUsage=critical,keyCertSign,cRLSign" \
    -keyout "$DIR/ca/ca.key" -out "$DIR/ca/ca.pem" 2>"$DIR/log/openssl.log" ||
    fail "openssl could not make a certificate authority; see $DIR/log/openssl.log"
  openssl ecparam -name prime256v1 -genkey -noout -out "$DIR/ca/server.key"
  sign good "DNS:localhost,DNS:mail.praatmee.test,IP:127.0.0.1,IP:127.0.0.2" +3650
  show_certificate good
}

# Lets both servers show the certificate good, expired, other-name or self-signed.
show_certificate() {
  local kind=$1
  case $kind in
  good) ;;
  expired) sign expired "DNS:localhost,IP:127.0.0.1,IP:127.0.0.2" -1 ;;
  other-name) sign other-name "DNS:elsewhere.test" +3650 ;;
  self-signed)
    openssl req -x509 -new -key "$DIR/ca/server.key" -sha256 -days 30 -subj "/CN=localhost" \
      -addext "subjectAltName=DNS:localhost,IP:127.0.0.1" -out "$DIR/ca/self-signed.pem"
    ;;
  *) wrong_use "no certificate '$kind': choose good, expired, other-name or self-signed" ;;
  esac
  cp "$DIR/ca/$kind.pem" "$DIR/ca/server.pem.new"
  mv "$DIR/ca/server.pem.new" "$DIR/ca/server.pem"
}

# sign NAME SUBJECT-ALTERNATIVE-NAMES DAYS: a certificate that ends so many days from now.
sign() {
  local name=$1 names=$2 days=$3 folder=$DIR/ca/authority
  mkdir -p "$folder"
  : >"$folder/index"
  openssl req -new -key "$DIR/ca/server.key" -subj "/CN=mail lab" -out "$folder/request"
  openssl ca -batch -notext -md sha256 -in "$folder/request" -out "$DIR/ca/$name.pem" \
    -keyfile "$DIR/ca/ca.key" -cert "$DIR/ca/ca.pem" \
    -startdate "$(date -u -d '30 days ago' +%Y%m%d%H%M%SZ)" \
    -enddate "$(date -u -d "$days days" +%Y%m%d%H%M%SZ)" -config <(
      printf '%s\n' '[ca]' 'default_ca=lab' '[lab]' "database=$folder/index" \
        "new_certs_dir=$folder" 'rand_serial=yes' 'policy=any' 'x509_extensions=server' 'unique_subject=no' \
        '[any]' 'commonName=supplied' '[server]' "subjectAltName=$names" \
        'extendedKeyUsage=serverAuth'
    ) 2>>"$DIR/log/openssl.log" ||
    fail "openssl could not sign the certificate '$name'; see $DIR/log/openssl.log"
}
