import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { packetName, writePacket } from '@/components/explore/packet/packet';
import { Icon } from '@/components/icon';
import { LanguageOptions } from '@/components/language-options';
import { useTexts } from '@/components/texts';
import type { OtherSide, PanelView } from '@/utils/model/comparison';
import type { PairAsk } from '@/utils/model/explore';
import type { RowMatch } from '@/utils/model/match';
import { loadLanguage } from '@/utils/texts/load';
import { createTexts } from '@/utils/texts/texts';
import { matchAsk } from './match';
import type { Shell } from './shell';

/** Saves the page that an account manager can check. Conversions are asked for where nobody has asked yet. */
export function Packet({ shell, ask, view, other, match }: PacketProps) {
  const { say, language: own } = useTexts();
  // Whoever gets it need not read what its maker reads.
  const [language, setLanguage] = useState(own);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => {
      const madeAt = Temporal.Now.instant().toString();
      const parts = match ? { view, other, match } : await withMatch();
      await loadLanguage(language);
      const packet = writePacket(createTexts(language), { ...parts, madeAt, version: shell.version });
      shell.save(packetName(view, other), packet, 'text/html');
    },
  });

  /** What was found explains the gap, so the view is asked for anew. A platform may list no conversions. */
  async function withMatch() {
    const { timeZone } = other.definitions;
    const found = await shell.ask('compare.conversions', matchAsk({ ...ask, timeZone })).catch(() => null);
    const seen = found ? await shell.ask('explore.pair', ask) : view;
    const [there] = seen.there;
    return there ? { view: seen, other: there, match: found } : { view, other, match: found };
  }

  return (
    <>
      <span className="packet">
        <button type="button" className="btn" disabled={isPending} onClick={() => mutate()}>
          <Icon name="packet" small />
          {say(isPending ? 'packet.making' : 'packet.make')}
        </button>
        <select
          className="sel"
          aria-label={say('packet.language')}
          title={say('packet.language')}
          value={language}
          onChange={({ target }) => setLanguage(target.value)}
        >
          <LanguageOptions />
        </select>
      </span>
      {isError && <p role="alert">{say('explore.not-exported')}</p>}
    </>
  );
}

interface PacketProps {
  shell: Shell;
  ask: PairAsk;
  view: PanelView;
  other: OtherSide;
  match: RowMatch | null;
}
