import { useEffect, useState } from 'react';
import type { Instant } from '@/utils/model/day';
import { tellAge } from '@/utils/texts/age';
import { useTexts } from './texts';
import { VerdictShape } from './verdict';

/** `10:42 · 3 min ago`, in the zone of the person's own clock. While work goes on only this shows it. */
export function Age({ asOf, refreshing = false }: { asOf: Instant; refreshing?: boolean }) {
  const texts = useTexts();
  const now = useNow();
  return (
    <span className="asof">
      {refreshing && <VerdictShape verdict="wait" />}
      {tellAge(texts, asOf, now, Temporal.Now.timeZoneId())}
    </span>
  );
}

/** The present instant, renewed twice a minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Temporal.Now.instant().toString());
  useEffect(() => {
    const timer = setInterval(() => setNow(Temporal.Now.instant().toString()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
