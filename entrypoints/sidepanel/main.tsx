import { createRoot } from 'react-dom/client';
import { PanelCard } from '../../components/card/PanelCard.tsx';
import { connect } from '../../lib/store/connection.ts';

connect().catch(() => {});

const root = document.getElementById('root');
if (root) createRoot(root).render(<PanelCard />);
