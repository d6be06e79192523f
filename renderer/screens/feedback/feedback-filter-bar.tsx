import { useState } from 'react';
import { type FeedbackFilter } from '../../../electron/contract/feedback.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { DateRangeField } from '../../components/date-field.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { Select } from '../../components/select.tsx';
import { daysAfter } from '../../i18n/local-day.ts';
import { useWords } from '../../i18n/use-words.ts';
import { EntrySelect, MoreFilters } from './more-filters.tsx';

type FeedbackFilterBarProps = {
  readonly filter: FeedbackFilter;
  readonly onChange: (filter: FeedbackFilter) => void;
  readonly found?: string;
  /** Scores are counted of whole answers: no band of marks and no words to choose by. */
  readonly isOfScores?: boolean;
};

const moreFields = ['areaId', 'productId', 'segmentId', 'language', 'mode', 'themeId'] as const;

const bands = ['all', 'low', 'middle', 'high'] as const;
type Band = (typeof bands)[number];

/** The scores of a band: satisfied from the survey's own border on, dissatisfied up to two fifths of the scale. */
function scoresOf(band: Band, { max, favourableFrom }: { max: number; favourableFrom: number }) {
  const low = Math.floor((max * 2) / 5);
  if (band === 'all') return undefined;
  if (band === 'low') return { slot: 'csat' as const, min: 1, max: low };
  if (band === 'high') return { slot: 'csat' as const, min: favourableFrom, max };
  return { slot: 'csat' as const, min: low + 1, max: favourableFrom - 1 };
}

/** The one filter of answers and contacts; the same wherever they are shown or counted. */
export function FeedbackFilterBar({ filter, onChange, found, isOfScores = false }: FeedbackFilterBarProps) {
  const [isMoreOpen, setIsMoreOpen] = useState<boolean | null>(null);
  const api = useApi();
  const { t } = useWords();
  const surveys = useRead(api.surveys.list, {});
  const question = (surveys.data ?? []).flatMap(({ questions }) => questions).find(({ slot }) => slot === 'csat');
  const scale = { max: question?.scaleMax ?? 5, favourableFrom: question?.favourableFrom ?? 4 };
  const band = bands.find((each) => JSON.stringify(scoresOf(each, scale)) === JSON.stringify(filter.score)) ?? 'all';

  function set<Field extends keyof FeedbackFilter>(field: Field, value: FeedbackFilter[Field] | undefined): void {
    const { [field]: _before, ...others } = filter;
    onChange(value === undefined ? others : { ...others, [field]: value });
  }

  const hasMore = moreFields.some((field) => filter[field] !== undefined);
  const isOpen = isMoreOpen ?? hasMore;
  const entry = { filter, set };

  return (
    <FilterBar onClear={Object.keys(filter).length > 0 ? () => onChange({}) : undefined} found={found}>
      <DateRangeField
        label={t('feedback.period')}
        value={filter.from && filter.to ? { first: filter.from, last: daysAfter(filter.to, -1) } : null}
        onChange={(range) => {
          const { from: _from, to: _to, ...others } = filter;
          onChange(range ? { ...others, from: range.first, to: daysAfter(range.last, 1) } : others);
        }}
      />
      <EntrySelect
        {...entry}
        field="touchpointId"
        list="touchpoint"
        label={t('feedback.where')}
        all={t('feedback.anywhere')}
      />
      <EntrySelect {...entry} field="staffId" list="staff" label={t('feedback.staff')} all={t('feedback.anybody')} />
      <EntrySelect
        {...entry}
        field="channelId"
        list="channel"
        label={t('feedback.channel')}
        all={t('feedback.anyChannel')}
      />
      {!isOfScores && (
        <Select
          label={t('feedback.band')}
          choices={bands.map((value) => ({ value, label: t(`feedback.band_${value}`) }))}
          value={band}
          onChange={(next) => set('score', scoresOf(next, scale))}
        />
      )}
      {surveys.data && surveys.data.length > 1 && (
        <Select
          label={t('feedback.survey')}
          choices={[
            { value: '', label: t('feedback.anySurvey') },
            ...surveys.data.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={String(filter.surveyId ?? '')}
          onChange={(id) => set('surveyId', id === '' ? undefined : Number(id))}
        />
      )}
      {isOpen && <MoreFilters {...entry} />}
      {isOpen && !isOfScores && (
        <EntrySelect {...entry} field="themeId" list="theme" label={t('themes.theme')} all={t('themes.any')} />
      )}
      {!isOfScores && (
        <SearchField
          label={t('feedback.searchWords')}
          value={filter.text ?? ''}
          onChange={(text) => set('text', text === '' ? undefined : text)}
        />
      )}
      <Button look="quiet" isExpanded={isOpen} onClick={() => setIsMoreOpen(!isOpen)}>
        {isOpen ? t('feedback.fewerFilters') : t('feedback.moreFilters')}
      </Button>
    </FilterBar>
  );
}
