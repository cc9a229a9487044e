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
  return (
    <small className="below c-notice" title={say(`own.${own.why}`)}>
      {say('own.not-checked')}
    </small>
  );
}

/** Which setting makes the page say something else, and what each says; or why the page's totals prove nothing. */
export function OwnNote({ own, zone }: { own: OwnCheck; zone: string }) {
  const texts = useTexts();
  const { say } = texts;
  if (own.state === 'not-checked' && own.why === 'selection') {
    return <p className="pan-note t12 mid">{say('own.selection')}</p>;
  }
  if (own.state !== 'differs') return null;
  const { column, page, ours } = own;
  return (
    <div className="pan-note">
      <Notice tone="notice" title={reasonOf(own, zone, texts)}>
        {say('own.title', { page, ours, column: columnName(say, column) })}
      </Notice>
    </div>
  );
}

function reasonOf(
  { setting, value }: OwnCheck & { state: 'differs' },
  zone: string,
  { say, format }: ReturnType<typeof useTexts>,
): string {
  if (setting === 'zone')
    return say('own.zone-text', { value: format.zone(value ?? ''), zone: format.zone(zone) });
  if (setting === 'currency') return say('own.currency-text', { value: value ?? '' });
  if (setting !== 'counting') return say(`own.${setting}-text`);
  const ways = COUNTINGS.filter((way) => value?.split(' ').includes(way));
  return ways.map((way) => say(`own.counting-${way}`)).join(' ');
}

const COUNTINGS = ['declined', 'hold', 'declined-hold', 'approved'] as const;

function columnName(say: ReturnType<typeof useTexts>['say'], column: string): string {
  const known = COLUMNS.find((name) => name === column);
  return known ? say(`metric.${known}`) : column;
}

const COLUMNS = ['visits', 'clicks', 'conversions', 'payout', 'mediaCost'] as const;
