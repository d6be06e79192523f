import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { ExportFormat, ExportList } from '../../../electron/contract/exports.ts';
import { useMay, useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useExport } from './use-export.ts';
import css from './exports.module.css';

const everyone = '-';

/** Takes lists out of Regulars as files that any spreadsheet opens and our own import brings back. */
export function Exports() {
  const api = useApi();
  const { t } = useWords();
  const [list, setList] = useState<ExportList>('customers');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [segment, setSegment] = useState(everyone);
  const segments = useRead(api.segments.list, {});
  const write = useExport();
  const mayTake = useMay(api.exports.write);

  function start(): void {
    const which = list === 'customers' && segment !== everyone ? { segmentId: Number(segment) } : {};
    write.mutate({ list, format, ...which });
  }

  return (
    <Page title={t('exports.title')}>
      <OwnersOnly isAllowed={mayTake}>
        <Segments
          label={t('exports.what')}
          choices={ExportList.options.map((value) => ({ value, label: t(`exports.list_${value}`) }))}
          value={list}
          onChange={setList}
        />
        {list === 'customers' && (
          <div className={css.segment}>
            <Select
              label={t('exports.segment')}
              choices={[
                { value: everyone, label: t('exports.everyone') },
                ...(segments.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
              value={segment}
              onChange={setSegment}
            />
          </div>
        )}
        {list !== 'all' && (
          <Segments
            label={t('exports.format')}
            choices={ExportFormat.options.map((value) => ({ value, label: t(`exports.format_${value}`) }))}
            value={format}
            onChange={setFormat}
          />
        )}
        {list === 'all' && <Notice>{t('exports.allHint')}</Notice>}
        {(list === 'all' || list === 'responses') && <Notice>{t('exports.anonymousHint')}</Notice>}
        <Failed failure={segments.failure ?? write.failure} />
        {write.isPending && (
          <ProgressBar
            label={t('exports.making')}
            done={write.progress?.done ?? 0}
            total={write.progress?.total ?? 0}
            onCancel={write.cancel}
          />
        )}
        <div>
          <Button
            look="primary"
            icon={<IconDeviceFloppy size="1.125rem" stroke={1.8} aria-hidden />}
            isBusy={write.isPending}
            onClick={start}
          >
            {t('exports.save')}
          </Button>
        </div>
      </OwnersOnly>
    </Page>
  );
}
