/** ISO 3166-1 alpha-2, all of them; Intl knows their names but gives no list. */
const countryCodes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL ' +
  'CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GI GL GM GN GQ GR GT GW ' +
  'GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV ' +
  'LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS ' +
  'PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW ' +
  'TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW';

export interface Choice {
  value: string;
  label: string;
}

export function countryChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return byLabel(language, countryCodes.split(' '), (code) => names.of(code) ?? code);
}

export function currencyChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return byLabel(language, Intl.supportedValuesOf('currency'), (code) => `${code} · ${names.of(code) ?? ''}`);
}

export function timeZoneChoices(language: string): Choice[] {
  return byLabel(language, ['UTC', ...Intl.supportedValuesOf('timeZone')], (zone) => zone.replaceAll('_', ' '));
}

function byLabel(language: string, values: string[], label: (value: string) => string): Choice[] {
  const order = new Intl.Collator(language);
  const choices = [...new Set(values)].map((value) => ({ value, label: label(value) }));
  return choices.sort((one, other) => order.compare(one.label, other.label));
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
