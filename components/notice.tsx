import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** One sentence, perhaps a second one in grey, and at most one button. An alert is read out at once. */
export function Notice({ tone, icon, title, children, action }: NoticeProps) {
  return (
    <div className={`note ${tone}`} role={tone === 'alert' ? 'alert' : 'status'}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className="grow">
        <b className="medium">{title}</b>
        {children && <p className="mid">{children}</p>}
      </div>
      {action}
    </div>
  );
}

interface NoticeProps {
  tone: 'plain' | 'notice' | 'alert';
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

const ICONS = { plain: 'info', notice: 'info', alert: 'warn' } as const satisfies Record<string, IconName>;
