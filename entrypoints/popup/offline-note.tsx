import { useEffect, useState } from 'react';
import { useNow } from '@/components/age';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { Summary } from '@/utils/model/summary';
import { tellMoment } from '@/utils/texts/age';

/** Without a network the numbers stay, and it is said once for all connections. */
export function OfflineNote({ summary }: { summary: Summary }) {
  const texts = useTexts();
  const now = useNow();
  const online = useOnline();
  if (online) return null;
  const time = summary.asOf && tellMoment(texts, summary.asOf, now, Temporal.Now.timeZoneId());
  return (
    <div className="pop-note">
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
