import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { NotReturningPart } from './not-returning-part.tsx';
import { SilentPart } from './silent-part.tsx';

const parts = { silent: SilentPart, notReturning: NotReturningPart };
const partNames = ['silent', 'notReturning'] as const;

/** Regulars who are slipping away, and customers who are satisfied and still do not come. */
export function AtRisk() {
  const { t } = useWords();
  const [, go] = useLocation();
  const [part, setPart] = useState<(typeof partNames)[number]>('silent');
  const Part = parts[part];
  return (
    <Page title={t('loyalty.title')}>
      <div>
        <Button look="quiet" onClick={() => go('/customers')}>
          {t('customers.back')}
        </Button>
      </div>
      <Tabs
        label={t('loyalty.title')}
        tabs={partNames.map((value) => ({ value, label: t(`loyalty.part_${value}`) }))}
        value={part}
        onChange={setPart}
      >
        <Part />
      </Tabs>
    </Page>
  );
}
