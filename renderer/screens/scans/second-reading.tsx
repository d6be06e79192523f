import { useState } from 'react';
import { type ScanView } from '../../../electron/contract/scans.ts';
import { emptySheet } from '../../../electron/domain/paper-keys.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { Card } from '../../components/page.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { PaperGrid } from '../typing/paper-grid.tsx';
import { ReadingErrorLine } from './reading-error-line.tsx';
import { SheetPicture } from './whole-sheet.tsx';
import css from './scans.module.css';

/** A person types a few sheets off their pictures without seeing what was read; the differences are the reading errors. */
export function SecondReading({ view, onDone }: { readonly view: ScanView; readonly onDone: () => void }) {
  const api = useApi();
  const { t } = useWords();
  const { batch, sheets, errors } = view;
  const [sheet, setSheet] = useState(emptySheet);
  const [told, setTold] = useState<{ readonly number: number; readonly differing: readonly string[] } | null>(null);
  const sample = useRead(api.scans.sample, { id: batch.id });
  const waiting = (sample.data ?? []).filter((number) => sheets.some((it) => it.number === number && !it.isRetyped));
  const current = sheets.find(({ number }) => number === waiting[0]);
  const survey = useRead(
    api.surveys.version,
    { versionId: current?.versionId ?? 0 },
    { isEnabled: current !== undefined },
  );
  const retype = useWrite(api.scans.retype, {
    onDone: ({ differing }, { sheet: number }) => {
      setTold({ number, differing });
      setSheet(emptySheet);
    },
  });
  const questions = (survey.data?.questions ?? []).filter(({ type }) => type !== 'text' && type !== 'number');
  const places = (told?.differing ?? []).map((code) => questions.findIndex((question) => question.code === code) + 1);
  return (
    <Card title={t('scans.againTitle')}>
      <Failed failure={retype.failure ?? sample.failure ?? survey.failure} />
      {told && (
        <Notice>
          {told.differing.length === 0
            ? t('typing.same', { number: told.number })
            : t('scans.differs', { number: told.number, questions: places.join(', ') })}
        </Notice>
      )}
      {current && survey.data ? (
        <div className={css.form}>
          {current.pages.map((position) => (
            <SheetPicture key={position} batchId={batch.id} position={position} />
          ))}
          <PaperGrid
            label={t('typing.again', { number: current.number })}
            questions={questions}
            language={current.language}
            sheet={sheet}
            onChange={setSheet}
            onSave={(answers) => retype.mutate({ batchId: batch.id, sheet: current.number, answers })}
          />
        </div>
      ) : (
        <p>
          <ReadingErrorLine errors={errors} />
        </p>
      )}
      <div className={css.buttons}>
        <Button onClick={onDone}>{t('scans.goOn')}</Button>
      </div>
    </Card>
  );
}
