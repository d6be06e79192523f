/** Countries with the currency that shops there count in, as ISO 3166 and ISO 4217 codes (state of November 2026). */
const table = `
AD EUR AE AED AF AFN AG XCD AI XCD AL ALL AM AMD AO AOA AR ARS AS USD AT EUR AU AUD AW AWG AX EUR AZ AZN BA BAM BB BBD
BD BDT BE EUR BF XOF BG EUR BH BHD BI BIF BJ XOF BL EUR BM BMD BN BND BO BOB BQ USD BR BRL BS BSD BT BTN BW BWP BY BYN
BZ BZD CA CAD CD CDF CF XAF CG XAF CH CHF CI XOF CK NZD CL CLP CM XAF CN CNY CO COP CR CRC CU CUP CV CVE CW XCG CY EUR
CZ CZK DE EUR DJ DJF DK DKK DM XCD DO DOP DZ DZD EC USD EE EUR EG EGP ER ERN ES EUR ET ETB FI EUR FJ FJD FK FKP FM USD
FO DKK FR EUR GA XAF GB GBP GD XCD GE GEL GF EUR GG GBP GH GHS GI GIP GL DKK GM GMD GN GNF GP EUR GQ XAF GR EUR GT GTQ
GU USD GW XOF GY GYD HK HKD HN HNL HR EUR HT HTG HU HUF ID IDR IE EUR IL ILS IM GBP IN INR IQ IQD IR IRR IS ISK IT EUR
JE GBP JM JMD JO JOD JP JPY KE KES KG KGS KH KHR KI AUD KM KMF KN XCD KP KPW KR KRW KW KWD KY KYD KZ KZT LA LAK LB LBP
LC XCD LI CHF LK LKR LR LRD LS LSL LT EUR LU EUR LV EUR LY LYD MA MAD MC EUR MD MDL ME EUR MF EUR MG MGA MH USD MK MKD
ML XOF MM MMK MN MNT MO MOP MP USD MQ EUR MR MRU MS XCD MT EUR MU MUR MV MVR MW MWK MX MXN MY MYR MZ MZN NA NAD NC XPF
NE XOF NF AUD NG NGN NI NIO NL EUR NO NOK NP NPR NR AUD NU NZD NZ NZD OM OMR PA PAB PE PEN PF XPF PG PGK PH PHP PK PKR
PL PLN PM EUR PR USD PS ILS PT EUR PW USD PY PYG QA QAR RE EUR RO RON RS RSD RU RUB RW RWF SA SAR SB SBD SC SCR SD SDG
SE SEK SG SGD SH SHP SI EUR SK EUR SL SLE SM EUR SN XOF SO SOS SR SRD SS SSP ST STN SV USD SX XCG SY SYP SZ SZL TC USD
TD XAF TG XOF TH THB TJ TJS TK NZD TL USD TM TMT TN TND TO TOP TR TRY TT TTD TV AUD TW TWD TZ TZS UA UAH UG UGX US USD
UY UYU UZ UZS VA EUR VC XCD VE VES VG USD VI USD VN VND VU VUV WF XPF WS WST XK EUR YE YER YT EUR ZA ZAR ZM ZMW ZW ZWG`;

const codes = table.trim().split(/\s+/);
const pairs = codes.flatMap((code, index) => (index % 2 === 0 ? [[code, codes[index + 1] ?? 'EUR'] as const] : []));
const currencies = new Map<string, string>(pairs);

const names: Readonly<Record<string, string>> = { zh: 'CN', bg: 'BG', pl: 'PL', en: 'GB' };

/** The country that the system's first language names, else the one where that language is at home. */
export function likelyCountry(preferred: readonly string[], language: string): string {
  const region = preferred
    .map((tag) => new Intl.Locale(tag).region)
    .find((code) => code !== undefined && currencies.has(code));
  return region ?? names[language] ?? 'GB';
}

/** The currency of a country; the euro where nobody knows. */
export function currencyOf(country: string): string {
  return currencies.get(country) ?? 'EUR';
}

type Named = { readonly value: string; readonly label: string };
type Naming = { readonly type: 'region' | 'currency'; readonly codes: Iterable<string>; readonly withCode: boolean };

const made = new Map<string, readonly Named[]>();

function named(locale: string, { type, codes: values, withCode }: Naming): readonly Named[] {
  const display = new Intl.DisplayNames(locale, { type });
  const { compare } = new Intl.Collator(locale);
  const label = (code: string) => (withCode ? `${display.of(code)} (${code})` : (display.of(code) ?? code));
  return [...new Set(values)]
    .map((code) => ({ value: code, label: label(code) }))
    .sort((a, b) => compare(a.label, b.label));
}

/** Naming and sorting hundreds of places takes longer than a key press; each language does it once. */
function namedOnce(locale: string, naming: Naming): readonly Named[] {
  const key = `${locale} ${naming.type}`;
  const choices = made.get(key) ?? named(locale, naming);
  made.set(key, choices);
  return choices;
}

/** All countries by their names in a language, in its order. */
export function countryChoices(locale: string): readonly Named[] {
  return namedOnce(locale, { type: 'region', codes: currencies.keys(), withCode: false });
}

/** All currencies by name and code. */
export function currencyChoices(locale: string): readonly Named[] {
  return namedOnce(locale, { type: 'currency', codes: currencies.values(), withCode: true });
}
