import { type FormEvent, useState } from 'react';
import { type DefinitionsAnswer } from '../../../electron/contract/definitions.ts';
import { backwardsClaim } from '../../../electron/domain/claims.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Failed } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { ClaimFields } from './claim-fields.tsx';
import { type DefinitionsDraft, definitionsIn, isOutOfRange, limits, type NumberName } from './definition-limits.ts';
import css from './definitions-part.module.css';

const scales = [
  { name: 'satisfiedFrom5', max: 5 },
  { name: 'satisfiedFrom7', max: 7 },
  { name: 'satisfiedFrom10', max: 10 },
] as const;

const groups: readonly { readonly title: 'returning' | 'goals' | 'replies'; readonly names: readonly NumberName[] }[] =
  [
    { title: 'returning', names: ['lapseDays', 'returnDays'] },
    { title: 'goals', names: ['goalCsat', 'goalNps', 'goalCes', 'goalReturn'] },
    { title: 'replies', names: ['replyDays', 'goalReplies'] },
  ];

function DefinitionsForm({ definitions, version, suggestedLapseDays }: DefinitionsAnswer) {
  const toast = useToast();
  const { t } = useWords();
  const [typed, setTyped] = useState<Partial<DefinitionsDraft>>({});
  const [isChecked, setIsChecked] = useState(false);
  const change = useWrite(useApi().definitions.change, {
    onDone: () => {
      setTyped({});
      toast({ message: t('definitions.saved'), offers: 'undo' });
    },
  });
  const draft: DefinitionsDraft = { ...definitions, ...typed };
  const set = (changes: Partial<DefinitionsDraft>) => setTyped({ ...typed, ...changes });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const changes = definitionsIn(draft);
    setIsChecked(changes === null);
    if (changes) change.mutate(changes);
  }

  function errorOf(name: NumberName): string | undefined {
    const { min, max } = limits[name];
    if (!isChecked) return undefined;
    if (isOutOfRange(name, draft[name])) return t('definitions.outOfRange', { min, max });
    return backwardsClaim(draft) === name
      ? t('errors.rangeBackwards', { path: name, to: draft[name] ?? 0 })
      : undefined;
  }

  function numberField(name: NumberName, description?: string) {
    const { isOptional } = limits[name];
    return (
      <NumberField
        key={name}
        label={t(`definitions.name_${name}`)}
        description={description ?? (isOptional ? t('definitions.optional') : undefined)}
        value={draft[name]}
        onChange={(value) => set({ [name]: value })}
        error={errorOf(name)}
      />
    );
  }

  const suggestion =
    suggestedLapseDays === null ? undefined : t('definitions.lapseSuggested', { days: suggestedLapseDays });
  return (
    <form className={css.parts} onSubmit={onSubmit} noValidate>
      <p className={css.note}>{t('definitions.intro')}</p>
      <Card title={t('definitions.title_counting')}>
        <div className={css.fields}>
          {scales.map(({ name, max }) => (
            <Select
              key={name}
              label={t(`definitions.name_${name}`)}
              choices={[
                { value: '', label: t('definitions.asAsked') },
                ...Array.from({ length: max - 1 }, (_, index) => ({
                  value: String(index + 2),
                  label: t('definitions.from', { mark: index + 2 }),
                })),
              ]}
              value={String(draft[name] ?? '')}
              onChange={(mark) => set({ [name]: mark === '' ? null : Number(mark) })}
            />
          ))}
        </div>
      </Card>
      {groups.map(({ title, names }) => (
        <Card key={title} title={t(`definitions.title_${title}`)}>
          <div className={css.fields}>
            {names.map((name) => numberField(name, name === 'lapseDays' ? suggestion : undefined))}
          </div>
        </Card>
      ))}
      <Card title={t('definitions.title_money')}>
        <div className={css.fields}>
          <NumberField
            label={t('definitions.name_wageMinor')}
            description={t('definitions.optional')}
            decimals={2}
            min={0}
            max={1_000_000}
            value={draft.wageMinor === null ? null : draft.wageMinor / 100}
            onChange={(wage) => set({ wageMinor: wage === null ? null : Math.round(100 * wage) })}
          />
          {numberField('marginPercent')}
          {numberField('discountPercent')}
        </div>
      </Card>
      <Card title={t('definitions.title_staff')}>
        <CheckField
          label={t('definitions.name_showsStaffCheck')}
          description={t('definitions.staffHelp')}
          isChecked={draft.showsStaffCheck}
          onChange={(showsStaffCheck) => set({ showsStaffCheck })}
        />
      </Card>
      <ClaimFields draft={draft} field={(name) => numberField(name)} onReset={set} />
      <Failed failure={change.failure} />
      <div className={css.end}>
        <Button type="submit" look="primary" isBusy={change.isPending} isDisabled={Object.keys(typed).length === 0}>
          {t('definitions.save')}
        </Button>
        <p className={css.note}>{t('definitions.version', { version })}</p>
      </div>
    </form>
  );
}

/** What counts as what: cuts, days, goals and money, with the edition that stands on reports. */
export function DefinitionsPart() {
  const api = useApi();
  const { data, failure } = useRead(api.definitions.get, {});
  const mayChange = useMay(api.definitions.change);
  return (
    <>
      <Failed failure={failure} />
      {data && (
        <OwnersOnly isAllowed={mayChange}>
          <DefinitionsForm {...data} />
        </OwnersOnly>
      )}
    </>
  );
}
