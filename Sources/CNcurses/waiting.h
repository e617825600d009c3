// Signals that the main loop hears of. See waiting.c.
#ifndef WAITING_H
#define WAITING_H
#include <stdbool.h>

bool waiting_start(void);
void waiting_stop(void);
/// Tells the main loop that the program is asked to end; false where nobody waits. For signal handlers.
bool waiting_note_request(void);
/// Stops the process group as the terminal's own Ctrl-Z would, and returns when it goes on.
void waiting_stop_process(void);
#endif
