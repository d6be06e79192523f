import { actionLabel, useAllActions } from '../components/actions.tsx';
import { shortcutText } from '../components/keys.ts';
import { Modal } from '../components/modal.tsx';
import { useWords } from '../i18n/use-words.ts';
import css from './shortcuts-dialog.module.css';

type ShortcutsDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every shortcut that works now, with what it does. */
export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const { t } = useWords();
  const actions = useAllActions().filter(({ shortcut }) => shortcut);
  return (
    <Modal title={t('shell.shortcuts')} isOpen={isOpen} onClose={onClose}>
      <dl className={css.list}>
        {actions.map((action) => (
          <div key={action.name} className={css.row}>
            <dt>{actionLabel(t, action)}</dt>
            <dd>
              <kbd className={css.keys}>{action.shortcut && shortcutText(action.shortcut)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
