#!/usr/bin/env bash
# Makes the demo company's sample invoices from eng/demo: src/Server/Demo/Samples is what it left. Suppliers are invented.
# Needs chromium, qpdf and ImageMagick. Run it after changing a source, and commit both.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/demo"
samples=../../src/Server/Demo/Samples
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

chrome() {
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$temporary/profile" "$@" >/dev/null 2>&1
}

print() { chrome --no-pdf-header-footer --print-to-pdf="$2" "file://$PWD/$1.html"; }

# A photograph of paper: a little askew, a little grey, a little grain.
photograph() {
  chrome --window-size=648,1100 --hide-scrollbars --screenshot="$temporary/$1.png" "file://$PWD/$1.html"
  convert "$temporary/$1.png" -trim +repage -bordercolor '#fdfdfa' -border 40 -resize 150% \
    -background '#d8d5cf' -rotate 0.7 -seed 7 -attenuate 0.12 +noise Gaussian -colorspace Gray -quality 70 "$2"
}

mkdir -p "$samples"
print duna-nyomda "$samples/szamla-DNY-2026-1187.pdf"
print morgenrot "$samples/Rechnung-RE-2026-0412.pdf"
print cedar-fork "$samples/invoice-40518.pdf"
print cafetal "$samples/nota-de-credito-417.pdf"
photograph harbour-cafe "$samples/receipt-harbour-lane.jpg"
cp grachtwater.xml "$samples/GW-26-3310.xml"

print atelier-lumen "$temporary/lumen.pdf"
qpdf "$temporary/lumen.pdf" --add-attachment factur-x.xml --mimetype=text/xml --description='Factur-X' -- "$samples/facture-F-2026-118.pdf"

print alpenblick "$temporary/alpenblick.pdf"
qpdf --encrypt alpenblick alpenblick 256 -- "$temporary/alpenblick.pdf" "$samples/Honorarnote-2026-0093.pdf"
ls -l "$samples"
