import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useWords } from '../../i18n/use-words.ts';

const longest = 730;

/** How often the shop asks the same customer; kept at once and undone like anything else. */
export function AskingPart() {
  const api = useApi();
  const { t } = useWords();
  const rule = useRead(api.asking.rule, {});
  const setRule = useWrite(api.asking.setRule);
  const mayChange = useMay(api.asking.setRule);
  return (
    <Card title={t('settings.part_asking')}>
      <p>{t('settings.askingHelp')}</p>
      <Failed failure={rule.failure ?? setRule.failure} />
      {rule.data && (
        <OwnersOnly isAllowed={mayChange}>
          <NumberField
            label={t('settings.askingDays')}
            description={t('settings.askingDaysHelp')}
            value={rule.data.days}
            min={0}
            max={longest}
            onChange={(days) => {
              if (days !== null && Number.isInteger(days) && days >= 0 && days <= longest && days !== rule.data?.days)
                setRule.mutate({ days });
            }}
          />
        </OwnersOnly>
      )}
    </Card>
  );
}
