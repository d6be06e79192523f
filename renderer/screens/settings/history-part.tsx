import { useState } from 'react';
import { type Action } from '../../../electron/contract/history.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './history-part.module.css';

function canUndo({ state, canReturn }: Action): boolean {
  return state === 'done' && canReturn;
}

/** Everything that was done, newest first, and the way back to before any step. */
export function HistoryPart() {
  const api = useApi();
  const toast = useToast();
  const { t, tAction, formats } = useWords();
  const list = useRead(api.history.list, { limit: 200 });
  const undo = useWrite(api.history.undo);
  const [isBusy, setIsBusy] = useState(false);
  const actions = list.data ?? [];

  /** Newest first, each on its own, so that a refusal leaves the shop at a whole step. */
  async function undoTo(oldest: Action): Promise<void> {
    setIsBusy(true);
    let count = 0;
    for (const action of actions.filter((candidate) => candidate.id >= oldest.id && canUndo(candidate))) {
      const done = await undo.send({ actionId: action.id });
      if (!done) break;
      count += 1;
    }
    setIsBusy(false);
    toast({ message: t('settings.undoneSteps', { count }), offers: 'redo' });
  }

  if (list.data?.length === 0) return <EmptyState>{t('settings.historyEmpty')}</EmptyState>;
  return (
    <div className={css.history}>
      <p className={css.help}>{t('settings.historyHelp')}</p>
      <Failed failure={list.failure ?? undo.failure} />
      <ol className={css.list} aria-label={t('settings.part_history')}>
        {actions.map((action) => (
          <li key={action.id} className={css.item} data-state={action.state}>
            <span className={css.when}>{formats.dateTime(action.at)}</span>
            <span className={css.what}>
              {tAction(action)} {action.state === 'undone' && <Chip>{t('settings.undone')}</Chip>}
            </span>
            <span className={css.who}>{action.staff}</span>
            {canUndo(action) && (
              <Button
                look="quiet"
                isDisabled={isBusy}
                label={t('settings.undoToHereLabel', { what: tAction(action) })}
                onClick={() => void undoTo(action)}
              >
                {t('settings.undoToHere')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
