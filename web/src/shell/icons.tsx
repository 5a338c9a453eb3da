import type { ReactNode } from 'react';

/** Drawn on a 24-unit grid in the colour of the text; they are beside a name, so that readers skip them. */
function Icon({ children, flips = false }: { children: ReactNode; flips?: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={flips ? 'rtl:-scale-x-100' : undefined}
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </Icon>
);

export const ConversationsIcon = () => (
  <Icon>
    <path d="M4 6h16M4 12h16M4 18h10" />
  </Icon>
);

export const DisplayIcon = () => (
  <Icon>
    <path d="M4 8h9m5 0h2M4 16h2m5 0h9" />
    <circle cx="15.5" cy="8" r="2.25" />
    <circle cx="8.5" cy="16" r="2.25" />
  </Icon>
);

export const SendIcon = () => (
  <Icon flips>
    <path d="M5 12h14m-6-6 6 6-6 6" />
  </Icon>
);

export const StopIcon = () => (
  <Icon>
    <rect x="7" y="7" width="10" height="10" rx="1.5" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m6 6 12 12M18 6 6 18" />
  </Icon>
);

export const NewIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);

export const PreviousIcon = () => (
  <Icon flips>
    <path d="m14.5 6-6 6 6 6" />
  </Icon>
);

export const NextIcon = () => (
  <Icon flips>
    <path d="m9.5 6 6 6-6 6" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="8.5" y="8.5" width="11" height="11" rx="2" />
    <path d="M15.5 5.5v-.5a1.5 1.5 0 0 0-1.5-1.5H6A1.5 1.5 0 0 0 4.5 5v8A1.5 1.5 0 0 0 6 14.5h.5" />
  </Icon>
);

export const AgainIcon = () => (
  <Icon>
    <path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4" />
  </Icon>
);

export const EditIcon = () => (
  <Icon>
    <path d="M5 19h3.5L19 8.5 15.5 5 5 15.5Z" />
  </Icon>
);

export const RemoveIcon = () => (
  <Icon>
    <path d="M5 7h14M10 7V4.5h4V7m3 0-.8 12H7.8L7 7" />
  </Icon>
);

export const CheckedIcon = () => (
  <Icon>
    <path d="m5.5 12.5 4.5 4.5 9-10" />
  </Icon>
);

export const DownloadIcon = () => (
  <Icon>
    <path d="M12 4v11m-4.5-4 4.5 4.5 4.5-4.5M5 19.5h14" />
  </Icon>
);

export const ShareIcon = () => (
  <Icon>
    <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1" />
  </Icon>
);
