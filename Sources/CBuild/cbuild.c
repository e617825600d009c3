#include "cbuild.h"
