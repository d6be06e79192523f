import {
  articleClaims,
  changedIn,
  type ClaimName,
  claimNames,
  claims,
  type ClaimValues,
} from '../../electron/domain/claims.ts';
import { useWords, type WordKey, type Words } from '../i18n/use-words.ts';

const sentences = {
  selling: 'help.claims_2',
  leaving: 'help.claims_3',
  keeping: 'help.claims_4',
  replying: 'help.claims_5',
  spending: 'help.claims_6',
} as const satisfies Readonly<Record<ClaimName, WordKey>>;

/** What a sentence needs; an empty field is three dots. */
function numbersOf(claim: ClaimName, values: ClaimValues): Record<string, string | number> {
  return Object.fromEntries(claims[claim].map((name) => [name, values[name] ?? '…']));
}

/** A claim of an article with its source, in the shop's numbers; where they are not the article's, what it says itself. */
export function claimText(t: Words['t'], claim: ClaimName, values: ClaimValues): string {
  return [t(sentences[claim], numbersOf(claim, values)), changedNote(t, claim, values)]
    .filter((text) => text !== '')
    .join(' ');
}

/** What the article says of the numbers that were changed here; empty where none was. */
function changedNote(t: Words['t'], claim: ClaimName, values: ClaimValues): string {
  const changed = changedIn(claim, values);
  if (changed.length === 0) return '';
  const said = changed.map((name) =>
    t('definitions.claimSaid', { what: t(`definitions.name_${name}`), value: articleClaims[name] }),
  );
  return t('definitions.claimChanged', { said: said.join(' · ') });
}

/** Every claim, in the order of the help. */
export function allClaims(t: Words['t'], values: ClaimValues): string[] {
  return claimNames.map((claim) => claimText(t, claim, values));
}

/** What articles promise of more customers who are kept, with where it comes from. */
export function KeepingClaim({ values }: { readonly values: ClaimValues }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('scores.claimProfit', numbersOf('keeping', values))}</p>
      <p>
        {t('scores.claimSource')} {changedNote(t, 'keeping', values)}
      </p>
    </>
  );
}
