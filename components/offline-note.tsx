import { useEffect, useState } from 'react';
import type { Instant } from '@/utils/model/day';
import { tellMoment } from '@/utils/texts/age';
import { useNow } from './age';
import { Notice } from './notice';
import { useTexts } from './texts';

/** Without a network the numbers stay, and it is said once for all connections. */
export function OfflineNote({ asOf, className }: { asOf: Instant | null; className?: string }) {
  const texts = useTexts();
  const now = useNow();
  const online = useOnline();
  if (online) return null;
  const time = asOf && tellMoment(texts, asOf, now, Temporal.Now.timeZoneId());
  return (
    <div className={className}>
      <Notice tone="plain" icon="globe" title={texts.say('offline.title')}>
        {time ? texts.say('offline.text', { time }) : texts.say('offline.text-none')}
      </Notice>
    </div>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return online;
}
