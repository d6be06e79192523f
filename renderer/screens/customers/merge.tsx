import { useState } from 'react';
import { type CustomerDetails } from '../../../electron/contract/customers.ts';
import { type ChoosableField, choosableFields } from '../../../electron/contract/duplicates.ts';
import { useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Modal, ModalButtons } from '../../components/modal.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './customers.module.css';

type MergeProps = { readonly keepId: number; readonly goneId: number; readonly onClose: () => void };

/** Two records side by side, the one they would become, and what would move. */
export function Merge({ keepId, goneId, onClose }: MergeProps) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [sides, setSides] = useState({ keepId, goneId });
  const [takeFromGone, setTakeFromGone] = useState<readonly ChoosableField[]>([]);
  const input = { ...sides, takeFromGone: [...takeFromGone] };
  const preview = useRead(api.duplicates.preview, input);
  const lists = useRead(api.lists.list, {});
  const merge = useWrite(api.duplicates.merge, {
    onDone({ fullName }) {
      toast({ message: t('customers.merged', { name: fullName }), offers: 'undo' });
      onClose();
    },
  });

  function shown(customer: CustomerDetails, field: ChoosableField): string {
    const value = customer[field];
    if (value === null) return '';
    return typeof value === 'number' ? (lists.data?.find(({ id }) => id === value)?.name ?? '') : value;
  }

  function choose(field: ChoosableField, isTaken: boolean): void {
    setTakeFromGone(isTaken ? [...takeFromGone, field] : takeFromGone.filter((each) => each !== field));
  }

  const { data } = preview;
  return (
    <Modal title={t('customers.merge')} isOpen onClose={onClose} width="wide">
      <Failed failure={preview.failure ?? merge.failure} />
      {data && (
        <div className={css.form}>
          <table className={css.sides}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('customers.stays')}</th>
                <th scope="col">{t('customers.goes')}</th>
                <th scope="col">{t('customers.becomes')}</th>
              </tr>
            </thead>
            <tbody>
              {choosableFields
                .filter((field) => data.keep[field] !== null || data.gone[field] !== null)
                .map((field) => (
                  <tr key={field}>
                    <th scope="row">{t(`customers.field_${field}`)}</th>
                    <td>{shown(data.keep, field)}</td>
                    <td>
                      {data.conflicts.includes(field) ? (
                        <CheckField
                          label={shown(data.gone, field)}
                          isChecked={takeFromGone.includes(field)}
                          onChange={(isTaken) => choose(field, isTaken)}
                        />
                      ) : (
                        shown(data.gone, field)
                      )}
                    </td>
                    <td>
                      <bdi>{shown(data.merged, field)}</bdi>
                    </td>
                  </tr>
                ))}
              <tr>
                <th scope="row">{t('customers.phones')}</th>
                {[data.keep, data.gone, data.merged].map(({ phones }, side) => (
                  <td key={side}>{phones.map(({ typed }) => typed).join(', ')}</td>
                ))}
              </tr>
            </tbody>
          </table>
          <p>
            {t('customers.moves', {
              count: data.moves.reduce((sum, { rows }) => sum + rows, 0),
            })}
          </p>
          {data.consentsRefused.length > 0 && <Notice tone="warn">{t('customers.stricterWins')}</Notice>}
        </div>
      )}
      <ModalButtons>
        <Button
          look="quiet"
          onClick={() => {
            setSides({ keepId: sides.goneId, goneId: sides.keepId });
            setTakeFromGone([]);
          }}
        >
          {t('customers.swap')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" isBusy={merge.isPending} isDisabled={!data} onClick={() => merge.mutate(input)}>
          {t('customers.merge')}
        </Button>
      </ModalButtons>
    </Modal>
  );
}
