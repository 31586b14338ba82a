import './instructions.css';

/** 填报说明 as the departments read it above their sheet. */
export function RoundInstructions({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <section className="round-instructions" aria-label="填报说明">
      <b>填报说明</b>
      <p>{text}</p>
    </section>
  );
}
