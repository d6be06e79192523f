import { ActionButton } from '../../components/action-button.tsx';
import { actionLabel, useAllActions } from '../../components/actions.tsx';
import { Card } from '../../components/page.tsx';
import { Segments } from '../../components/segments.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './look-part.module.css';

const colours = ['view.light', 'view.dark', 'view.auto'];

/** Colours and size of text; the same actions as in the menu. */
export function LookPart() {
  const { t } = useWords();
  const actions = useAllActions().filter(({ name }) => colours.includes(name));
  return (
    <div className={css.parts}>
      <Card title={t('settings.colours')}>
        <Segments
          label={t('settings.colours')}
          isLabelHidden
          choices={actions.map((action) => ({ value: action.name, label: actionLabel(t, action) }))}
          value={actions.find(({ isChecked }) => isChecked)?.name ?? ''}
          onChange={(name) => actions.find((action) => action.name === name)?.run()}
        />
      </Card>
      <Card title={t('settings.textSize')}>
        <div className={css.sizes}>
          <ActionButton name="view.smaller" />
          <ActionButton name="view.normal" />
          <ActionButton name="view.bigger" />
        </div>
      </Card>
    </div>
  );
}
