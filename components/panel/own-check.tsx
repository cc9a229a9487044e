import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { OwnCheck } from '@/utils/model/comparison';

/** Under the head of our own column: does it say what the page says? */
export function OwnMark({ own }: { own: OwnCheck }) {
  const { say } = useTexts();
  if (own.state === 'same') {
    return (
      <small className="below own">
        <Icon name="check" small />
        {say('own.same')}
      </small>
    );
  }
  if (own.state === 'differs') return <small className="below c-notice">{say(`own.${own.setting}`)}</small>;
  // A list is about nothing in particular: that is no reason to look twice.
  return (
    <small className={own.why === 'no-entity' ? 'below' : 'below c-notice'} title={say(`own.${own.why}`)}>
      {say('own.not-checked')}
    </small>
  );
}

/** Which setting makes the page say something else, and what each says. */
export function OwnNote({ own, zone }: { own: OwnCheck; zone: string }) {
  const { say, format } = useTexts();
  if (own.state !== 'differs') return null;
  const { setting, column, page, ours, value } = own;
  const text =
    setting === 'zone'
      ? say('own.zone-text', { value: format.zone(value ?? ''), zone: format.zone(zone) })
      : setting === 'currency'
        ? say('own.currency-text', { value: value ?? '' })
        : say(`own.${setting}-text`);
  return (
    <div className="pan-note">
      <Notice tone="notice" title={text}>
        {say('own.title', { page, ours, column: columnName(say, column) })}
      </Notice>
    </div>
  );
}

function columnName(say: ReturnType<typeof useTexts>['say'], column: string): string {
  const known = COLUMNS.find((name) => name === column);
  return known ? say(`metric.${known}`) : column;
}

const COLUMNS = ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'] as const;
