import { useState } from 'react';
import { type Consent, ConsentChannel, ConsentPurpose } from '../../../electron/contract/consents.ts';
import { useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

type ConsentsPartProps = { readonly customerId: number; readonly consents: readonly Consent[] };

/** What a customer agreed to and refused, and one step to note what they say now. */
export function ConsentsPart({ customerId, consents }: ConsentsPartProps) {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [purpose, setPurpose] = useState<ConsentPurpose>('marketing');
  const [channel, setChannel] = useState<ConsentChannel>('phone');
  const record = useWrite(api.consents.record, {
    onDone: () => toast({ message: t('customers.consentNoted'), offers: 'undo' }),
  });
  const note = (state: 'yes' | 'no') => record.mutate({ customerId, purpose, channel, state });
  return (
    <>
      <ul className={css.list}>
        {consents.map((consent) => (
          <li key={consent.id} className={css.line}>
            <span className={css.when}>{formats.day(consent.givenOn)}</span>
            <span className={css.what}>
              {t(`customers.purpose_${consent.purpose}`)}, {t(`customers.by_${consent.channel}`)}:{' '}
              {consent.state === 'yes' ? t('customers.agreed') : t('customers.refused')}
            </span>
          </li>
        ))}
        {consents.length === 0 && <li className={css.muted}>{t('customers.noConsents')}</li>}
      </ul>
      <div className={css.row}>
        <div className={css.choice}>
          <Select
            label={t('customers.purpose')}
            choices={ConsentPurpose.options.map((value) => ({ value, label: t(`customers.purpose_${value}`) }))}
            value={purpose}
            onChange={setPurpose}
          />
        </div>
        <div className={css.choice}>
          <Select
            label={t('customers.by')}
            choices={ConsentChannel.options.map((value) => ({ value, label: t(`customers.by_${value}`) }))}
            value={channel}
            onChange={setChannel}
          />
        </div>
        <Button onClick={() => note('yes')}>{t('customers.agreed')}</Button>
        <Button onClick={() => note('no')}>{t('customers.refused')}</Button>
      </div>
      <Failed failure={record.failure} />
    </>
  );
}
