import { type FormEvent, useState } from 'react';
import { type PrivacySettings } from '../../../electron/contract/privacy.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

const limits = [
  ['customerMonths', 240],
  ['commentMonths', 240],
  ['rejectedDays', 3650],
  ['requestMonths', 240],
] as const;

function RulesForm({ stored }: { readonly stored: PrivacySettings }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [typed, setTyped] = useState(stored);
  const save = useWrite(api.privacy.setSettings, {
    onDone: () => toast({ message: t('privacy.saved'), offers: 'undo' }),
  });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    save.mutate(typed);
  }

  return (
    <form className={css.parts} onSubmit={onSubmit} noValidate>
      <TextField
        label={t('privacy.address')}
        value={typed.address}
        maxLength={500}
        onChange={(address) => setTyped({ ...typed, address })}
      />
      <TextField
        label={t('privacy.contact')}
        value={typed.contact}
        maxLength={300}
        onChange={(contact) => setTyped({ ...typed, contact })}
      />
      <div className={css.line}>
        {limits.map(([name, max]) => (
          <NumberField
            key={name}
            label={t(`privacy.limit_${name}`)}
            value={typed[name]}
            min={0}
            max={max}
            onChange={(value) => setTyped({ ...typed, [name]: value ?? 0 })}
          />
        ))}
      </div>
      <Failed failure={save.failure} />
      <div>
        <Button type="submit" isBusy={save.isPending}>
          {t('privacy.save')}
        </Button>
      </div>
    </form>
  );
}

/** How long the shop keeps what, and what it says of itself in the notice. */
export function PrivacyRules() {
  const { t } = useWords();
  const api = useApi();
  const { data, failure } = useRead(api.privacy.settings, {});
  const mayChange = useMay(api.privacy.setSettings);
  return (
    <Card title={t('privacy.rules')}>
      <p className={css.help}>{t('privacy.rulesHelp')}</p>
      <Failed failure={failure} />
      {data && (
        <OwnersOnly isAllowed={mayChange}>
          <RulesForm key={JSON.stringify(data)} stored={data} />
        </OwnersOnly>
      )}
    </Card>
  );
}
