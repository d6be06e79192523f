import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';

/** How a visitor wants to be reached; an empty name means not at all. */
export type Contact = { readonly name: string; readonly phone: string };
export const noContact: Contact = { name: '', phone: '' };

type ContactFieldsProps = { readonly contact: Contact; readonly onChange: (contact: Contact) => void };

/** Asks whether the shop may get in touch; left empty, the answer stays without a name. */
export function ContactFields({ contact, onChange }: ContactFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <p>{t('counter.contact')}</p>
      <TextField
        label={t('counter.contactName')}
        value={contact.name}
        maxLength={300}
        autoComplete="off"
        onChange={(name) => onChange({ ...contact, name })}
      />
      <TextField
        label={t('counter.contactPhone')}
        type="tel"
        value={contact.phone}
        maxLength={100}
        autoComplete="off"
        onChange={(phone) => onChange({ ...contact, phone })}
      />
    </>
  );
}
