import { useState } from 'react';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { ActionButton } from '../../components/action-button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { BookPart } from './book-part.tsx';
import { CasesPart } from './cases-part.tsx';
import { MoneyPart } from './money-part.tsx';
import { RulesPart } from './rules-part.tsx';
import { ThemesPart } from './themes-part.tsx';
import { WordsPart } from './words-part.tsx';

const parts = {
  cases: CasesPart,
  book: BookPart,
  themes: ThemesPart,
  money: MoneyPart,
  words: WordsPart,
  rules: RulesPart,
};
const partNames = ['cases', 'book', 'themes', 'money', 'words', 'rules'] as const;

/** Complaints as cases, how they are dealt with, what they cost, the shop's own words and its rules. */
export function Complaints() {
  const { t } = useWords();
  const [part, setPart] = useState<(typeof partNames)[number]>('cases');
  const Part = parts[part];
  return (
    <Page title={t('complaints.title')} action={<ActionButton name="feedback.new" look="primary" />}>
      <Tabs
        label={t('complaints.title')}
        tabs={partNames.map((value) => ({ value, label: t(`complaints.part_${value}`) }))}
        value={part}
        onChange={setPart}
      >
        <Part />
      </Tabs>
    </Page>
  );
}
