import css from './backups-part.module.css';
import { PrivacyNotice } from './privacy-notice.tsx';
import { PrivacyRequests } from './privacy-requests.tsx';
import { PrivacyRules } from './privacy-rules.tsx';
import { RetentionReview } from './retention-review.tsx';

/** What the law asks of a shop that keeps people's data: their requests, how long things are kept, the notice. */
export function PrivacyPart() {
  return (
    <div className={css.parts}>
      <PrivacyRequests />
      <RetentionReview />
      <PrivacyRules />
      <PrivacyNotice />
    </div>
  );
}
