/** The tick of an order that is right. */
export const BrandMark = () => (
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#e4efed" />
    <path d="M8 16.5l5.5 5.5L24 10.5" fill="none" stroke="#0f4c4f" strokeWidth="3.4" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
