import { mergeInternalComponents } from '@tarojs/shared';
import ariaAttributes from './attributes.cjs';

mergeInternalComponents(ariaAttributes);
