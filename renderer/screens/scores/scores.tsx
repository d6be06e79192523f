import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type FeedbackFilter } from '../../../electron/contract/feedback.ts';
import { kept, keep } from '../../api/kept.ts';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { filterOfAddress, filterParams, scoreFilterOf } from '../feedback/feedback-filter.ts';
import { FeedbackFilterBar } from '../feedback/feedback-filter-bar.tsx';
import { ComingBackTab } from './coming-back-tab.tsx';
import { LoyaltyTab } from './loyalty-tab.tsx';
import { MoneyTab } from './money-tab.tsx';
import { SatisfactionTab } from './satisfaction-tab.tsx';
import css from './scores.module.css';

const tabs = { satisfaction: SatisfactionTab, loyalty: LoyaltyTab, comingBack: ComingBackTab, money: MoneyTab };
const tabNames = ['satisfaction', 'loyalty', 'comingBack', 'money'] as const;
type TabName = (typeof tabNames)[number];

function rememberedTab(): TabName {
  return tabNames.find((name) => name === kept('scores.tab')) ?? 'satisfaction';
}

function isNarrowed({ from: _from, to: _to, ...rest }: FeedbackFilter): boolean {
  return Object.keys(rest).length > 0;
}

/** The figures of the shop on four tabs behind one filter, each with its range, its course and what it rests on. */
export function Scores() {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const [tab, setTab] = useState(rememberedTab);
  const filter = scoreFilterOf(filterOfAddress(params));
  const Tab = tabs[tab];
  return (
    <Page title={t('shell.scores')}>
      <FeedbackFilterBar
        filter={filter}
        isOfScores
        onChange={(next) => setParams(filterParams(scoreFilterOf(next)), { replace: true })}
        found={filter.from === undefined ? t('scores.yearToToday') : undefined}
      />
      {isNarrowed(filter) && <p className={css.note}>{t('scores.narrowed')}</p>}
      <Tabs
        label={t('shell.scores')}
        tabs={tabNames.map((value) => ({ value, label: t(`scores.tab_${value}`) }))}
        value={tab}
        onChange={(next) => {
          keep('scores.tab', next);
          setTab(next);
        }}
      >
        <Tab filter={filter} />
      </Tabs>
    </Page>
  );
}
