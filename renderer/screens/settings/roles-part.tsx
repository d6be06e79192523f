import { type FormEvent, useState } from 'react';
import { type Roles } from '../../../electron/contract/roles.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failed, Notice } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { PinField } from '../../components/pin-field.tsx';
import { useToast } from '../../components/toasts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import css from './backups-part.module.css';

function Owners({ roles }: { readonly roles: Roles }) {
  const api = useApi();
  const { t } = useWords();
  const staff = useRead(api.lists.list, { list: 'staff' });
  const set = useWrite(api.roles.set);
  const maySet = useMay(api.roles.set);
  const people = (staff.data ?? []).filter(({ isRetired }) => !isRetired);
  const choose = (id: number, isOwner: boolean) =>
    set.mutate({ owners: isOwner ? [...roles.owners, id] : roles.owners.filter((owner) => owner !== id) });
  return (
    <Card title={t('roles.owners')}>
      <p className={css.help}>{t('roles.ownersHelp')}</p>
      <Failed failure={staff.failure ?? set.failure} />
      {staff.data && people.length === 0 && <EmptyState>{t('roles.noStaff')}</EmptyState>}
      {people.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          isChecked={roles.owners.includes(id)}
          isDisabled={!maySet || set.isPending}
          onChange={(isOwner) => choose(id, isOwner)}
        />
      ))}
      {roles.owners.length > 0 && !roles.hasPin && <Notice tone="warn">{t('roles.noPin')}</Notice>}
      {roles.role === 'staff' && <Notice>{t('roles.youAreStaff')}</Notice>}
    </Card>
  );
}

function WindowLock({ idleMinutes, isSet }: { readonly idleMinutes: number; readonly isSet: boolean }) {
  const api = useApi();
  const toast = useToast();
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const [minutes, setMinutes] = useState<number | null>(isSet ? idleMinutes : 10);
  const [isAsked, setIsAsked] = useState(false);
  const set = useWrite(api.lock.set, {
    onDone: () => {
      setPin('');
      setIsAsked(false);
      toast({ message: t('roles.pinSaved') });
    },
  });
  const close = useWrite(api.lock.close);
  const maySet = useMay(api.lock.set);
  const isShort = pin.length < 4;

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    setIsAsked(true);
    if (!isShort) set.mutate({ pin, idleMinutes: minutes ?? 0 });
  }

  return (
    <Card title={t('roles.lock')}>
      <p className={css.help}>{t('roles.lockIsNot')}</p>
      <OwnersOnly isAllowed={maySet}>
        <form className={css.line} onSubmit={onSubmit} noValidate>
          <PinField
            label={isSet ? t('roles.newPin') : t('roles.pin')}
            value={pin}
            error={isAsked && isShort ? t('roles.pinShort') : undefined}
            onChange={setPin}
          />
          <NumberField label={t('roles.idleMinutes')} value={minutes} min={0} max={240} onChange={setMinutes} />
          <Button type="submit" isBusy={set.isPending}>
            {t('roles.setPin')}
          </Button>
        </form>
      </OwnersOnly>
      <Failed failure={set.failure ?? close.failure} />
      {isSet && (
        <div className={css.buttons}>
          <Button onClick={() => close.mutate({})}>{t('roles.lockNow')}</Button>
          {maySet && (
            <Button look="quiet" onClick={() => set.mutate({ pin: null })}>
              {t('roles.removePin')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

/** Who owns the shop's book, who only works with it, and the lock against passers-by. */
export function RolesPart() {
  const api = useApi();
  const roles = useRead(api.roles.get, {});
  const lock = useRead(api.lock.state, {});
  return (
    <div className={css.parts}>
      <Failed failure={roles.failure ?? lock.failure} />
      {roles.data && <Owners roles={roles.data} />}
      {lock.data && <WindowLock key={String(lock.data.isSet)} {...lock.data} />}
    </div>
  );
}
