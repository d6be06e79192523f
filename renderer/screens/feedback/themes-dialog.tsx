import { type FormEvent, useState } from 'react';
import { type Place } from '../../../electron/contract/themes.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Modal } from '../../components/modal.tsx';
import { Failed } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './themes-dialog.module.css';

type ThemesDialogProps = { readonly places: readonly Place[]; readonly onClose: () => void };

/** Gives themes to one entry or several and takes them off; what the words suggest waits here until a person agrees. */
export function ThemesDialog({ places, onClose }: ThemesDialogProps) {
  const api = useApi();
  const toast = useToast();
  const { t, formats } = useWords();
  const [typed, setTyped] = useState('');
  const at = useRead(api.themes.at, { places: [...places] });
  const list = useRead(api.lists.list, { list: 'theme' });
  const give = useWrite(api.themes.give, {
    onDone() {
      setTyped('');
      toast({ message: t('themes.given'), offers: 'undo' });
    },
  });
  const take = useWrite(api.themes.take, { onDone: () => toast({ message: t('themes.taken'), offers: 'undo' }) });
  const { givenIds = [], hints = [], comments = [] } = at.data ?? {};
  const offered = (list.data ?? []).filter(({ id, isRetired }) => !isRetired || givenIds.includes(id));
  const nameOf = (themeId: number) => offered.find(({ id }) => id === themeId)?.name ?? '';
  const isBusy = give.isPending || take.isPending;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim() !== '' && !isBusy) give.mutate({ places: [...places], theme: typed });
  }

  return (
    <Modal title={t('themes.title')} isOpen onClose={onClose}>
      <div className={css.form}>
        {places.length > 1 && <p>{t('themes.several', { count: places.length })}</p>}
        {places.length === 1 && comments.length > 0 && <blockquote className={css.words}>{comments[0]}</blockquote>}
        <form className={css.row} onSubmit={onSubmit} noValidate>
          <TextField label={t('themes.name')} value={typed} onChange={setTyped} maxLength={200} hasAutofocus />
          <Button type="submit" isDisabled={typed.trim() === ''} isBusy={give.isPending}>
            {t('themes.give')}
          </Button>
        </form>
        <Failed failure={at.failure ?? list.failure ?? give.failure ?? take.failure} />
        {hints.length > 0 && (
          <section aria-label={t('themes.suggested')}>
            <h3>{t('themes.suggested')}</h3>
            <ul className={css.list}>
              {hints.map(({ themeId, words }) => (
                <li key={themeId} className={css.row}>
                  <Button isDisabled={isBusy} onClick={() => give.mutate({ places: [...places], theme: themeId })}>
                    {t('themes.agree', { theme: nameOf(themeId) })}
                  </Button>
                  <span className={css.muted}>{t('themes.because', { words: formats.list(words) })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {offered.length > 0 && (
          <fieldset className={css.list}>
            <legend>{t('themes.all')}</legend>
            {offered.map(({ id, name }) => (
              <CheckField
                key={id}
                label={name}
                isChecked={givenIds.includes(id)}
                isDisabled={isBusy || at.data === undefined}
                onChange={(isChecked) =>
                  isChecked
                    ? give.mutate({ places: [...places], theme: id })
                    : take.mutate({ places: [...places], themeId: id })
                }
              />
            ))}
          </fieldset>
        )}
      </div>
    </Modal>
  );
}
