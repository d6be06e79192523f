import { type ReactNode } from 'react';
import {
  articleClaims,
  changedIn,
  type ClaimName,
  claimNames,
  claims,
  type ClaimNumber,
} from '../../../electron/domain/claims.ts';
import { Button } from '../../components/button.tsx';
import { claimText } from '../../components/claim.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type DefinitionsDraft } from './definition-limits.ts';
import css from './definitions-part.module.css';

type ClaimFieldsProps = {
  readonly draft: DefinitionsDraft;
  readonly field: (name: ClaimNumber) => ReactNode;
  readonly onReset: (values: Partial<Record<ClaimNumber, number>>) => void;
};

/** The numbers of a claim as its article says them. */
function saidIn(claim: ClaimName): Partial<Record<ClaimNumber, number>> {
  return Object.fromEntries(claims[claim].map((name) => [name, articleClaims[name]]));
}

/** The numbers of articles, each under the sentence that quotes it, with the way back to what the article says. */
export function ClaimFields({ draft, field, onReset }: ClaimFieldsProps) {
  const { t } = useWords();
  return (
    <Card title={t('help.claims_title')}>
      <div className={css.claims}>
        <p className={css.note}>{t('definitions.claimsIntro')}</p>
        {claimNames.map((claim) => (
          <fieldset key={claim} className={css.claim} aria-label={t(`definitions.claim_${claim}`)}>
            <p className={css.note}>{claimText(t, claim, draft)}</p>
            <div className={css.pairs}>{claims[claim].map(field)}</div>
            {changedIn(claim, draft).length > 0 && (
              <div>
                <Button
                  look="quiet"
                  label={t('definitions.claimResetOf', { claim: t(`definitions.claim_${claim}`) })}
                  onClick={() => onReset(saidIn(claim))}
                >
                  {t('definitions.claimReset')}
                </Button>
              </div>
            )}
          </fieldset>
        ))}
      </div>
    </Card>
  );
}
