import { Brand } from '@/components/brand';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { PanelView } from '@/utils/model/comparison';

/** What the panel is about, and the way back to the pill. */
export function Head({ subject, waiting, onClose }: HeadProps) {
  const { say } = useTexts();
  const close = say('action.close');
  return (
    <header className="pan-head">
      <Brand />
      {subject && <Title subject={subject} />}
      {!subject && (
        <>
          <h1 className="muted">{waiting ? say('panel.loading') : 'Trackside'}</h1>
          <span className="grow" />
        </>
      )}
      <button type="button" className="ib sm" aria-label={close} title={`${close} · Esc`} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}

function Title({ subject: { kind, id, name, connectionName } }: { subject: PanelView['subject'] }) {
  const { say } = useTexts();
  const title = name ?? say(id === null ? 'panel.all-offers' : 'panel.this-page');
  const place = connectionName && say(`panel.in.${kind ?? 'list'}`, { connection: connectionName });
  return (
    <>
      <h1 className="cut" title={name ?? id ?? title}>
        {title}
      </h1>
      {place && (
        <span className="pan-place cut" title={place}>
          {place}
        </span>
      )}
    </>
  );
}

interface HeadProps {
  /** Null while nothing is known. */
  subject: PanelView['subject'] | null;
  waiting: boolean;
  onClose(): void;
}
