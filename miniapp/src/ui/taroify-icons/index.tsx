import { Text } from '@tarojs/components';

/**
 * The few icons that Taroify's own components reach for, as characters every Chinese phone has. Stands in for
 * `@taroify/icons`, whose font loads from a CDN (see config/index.ts).
 */
const glyph = (character: string) => {
  const Glyph = ({ className }: { className?: string }) => (
    <Text className={className ?? ''} aria-hidden>{character}</Text>
  );
  return Glyph;
};

export const Cross = glyph('✕');
export const Success = glyph('✓');
export const Fail = glyph('!');
export const Icon = glyph('');
