import { sentenceOf, TEMPLATES } from '@zhundan/shared';
import { Modal, Tag } from 'antd';
import { copyOf, type DraftRule } from '../model/draft.ts';
import { readable } from '../model/rule-text.ts';
import { draftOf } from '../model/condition.ts';
import { useNames } from '../model/vocabulary.ts';
import { actionColour, actionWords } from '../model/words.ts';

const RULES = TEMPLATES.map(({ rule }) => rule);

/** Rules to begin with: what is left open in them is picked in the editor. */
export const Templates = ({ open, onClose, onChoose }: { open: boolean; onClose: () => void; onChoose: (rule: DraftRule) => void }) => {
  const names = useNames(RULES);
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="从模板新建" width={960} destroyOnHidden>
      <div className="rules-templates">
        {TEMPLATES.map(({ templateId, about, rule }) => {
          const when = draftOf(rule.when);
          const partial = readable(when, names);
          return (
            <button type="button" key={templateId} className="rules-template" onClick={() => onChoose(copyOf(rule))}>
              <span className="rules-template-head"><b>{rule.name}</b><Tag color={actionColour(rule.then)}>{actionWords(rule.then)}</Tag></span>
              <span>{about}</span>
              <span className="zd-quiet">当 {isOpen(rule.when) ? `${partial === '' ? '' : `${partial}，并且 `}……（自己选）` : sentenceOf(rule.when, names)} 时</span>
            </button>
          );
        })}
      </div>
    </Modal>
  );
};

/** Something in it is for the writer to pick. */
const isOpen = (condition: unknown): boolean => JSON.stringify(condition).includes('"of":""');
