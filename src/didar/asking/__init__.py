"""Questions about offices: who held this one, which ones did he hold."""
