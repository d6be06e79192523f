import { type FeedbackFilter } from '../../../electron/contract/feedback.ts';
import { type ListName } from '../../../electron/contract/lists.ts';
import { modes } from '../../../electron/contract/responses.ts';
import { languages } from '../../../electron/contract/settings.ts';
import { languageNames } from '../../i18n/language.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** Sets one part of a filter, or takes it out. */
export type SetFilter = <Field extends keyof FeedbackFilter>(
  field: Field,
  value: FeedbackFilter[Field] | undefined,
) => void;

type EntrySelectProps = {
  readonly filter: FeedbackFilter;
  readonly set: SetFilter;
  readonly field: 'touchpointId' | 'staffId' | 'channelId' | 'areaId' | 'productId' | 'themeId';
  readonly list: ListName;
  readonly label: string;
  readonly all: string;
};

/** A filter by an entry of one of the shop's lists; nothing while the list is empty. */
export function EntrySelect({ filter, set, field, list, label, all }: EntrySelectProps) {
  const lists = useRead(useApi().lists.list, {});
  const items = (lists.data ?? []).filter((item) => item.list === list);
  if (items.length === 0) return null;
  return (
    <Select
      label={label}
      choices={[{ value: '', label: all }, ...items.map(({ id, name }) => ({ value: String(id), label: name }))]}
      value={String(filter[field] ?? '')}
      onChange={(id) => set(field, id === '' ? undefined : Number(id))}
    />
  );
}

/** The parts of the filter that are needed less often. */
export function MoreFilters({ filter, set }: { readonly filter: FeedbackFilter; readonly set: SetFilter }) {
  const { t } = useWords();
  const segments = useRead(useApi().segments.list, {});
  const language = languages.find((each) => each === filter.language) ?? '';
  const mode = modes.find((each) => each === filter.mode) ?? '';
  return (
    <>
      <EntrySelect
        {...{ filter, set }}
        field="areaId"
        list="area"
        label={t('feedback.area')}
        all={t('feedback.anyArea')}
      />
      <EntrySelect
        {...{ filter, set }}
        field="productId"
        list="product"
        label={t('feedback.product')}
        all={t('feedback.anyProduct')}
      />
      {segments.data && segments.data.length > 0 && (
        <Select
          label={t('feedback.segment')}
          choices={[
            { value: '', label: t('feedback.anySegment') },
            ...segments.data.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={String(filter.segmentId ?? '')}
          onChange={(id) => set('segmentId', id === '' ? undefined : Number(id))}
        />
      )}
      <Select
        label={t('feedback.language')}
        choices={[
          { value: '', label: t('feedback.anyLanguage') },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
        value={language}
        onChange={(value) => set('language', value === '' ? undefined : value)}
      />
      <Select
        label={t('feedback.mode')}
        choices={[
          { value: '', label: t('feedback.anyMode') },
          ...modes.map((value) => ({ value, label: t(`feedback.mode_${value}`) })),
        ]}
        value={mode}
        onChange={(value) => set('mode', value === '' ? undefined : value)}
      />
    </>
  );
}
