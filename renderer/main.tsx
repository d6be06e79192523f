import './setup.ts';
import '@mantine/core/styles.layer.css';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/page.css';
import { createRoot } from 'react-dom/client';
import { openTransport } from './api/transport.ts';
import { Root } from './shell/root.tsx';

const place = document.getElementById('root');
if (place) createRoot(place).render(<Root transport={openTransport()} />);
