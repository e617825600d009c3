// What a build says of itself: `swift build -Xcc -DVLDS_COMMIT=$(git rev-parse --short HEAD)`.
#ifndef CBUILD_H
#define CBUILD_H
#ifndef VLDS_COMMIT
#define VLDS_COMMIT unknown
#endif
#define CBUILD_TEXT(word) CBUILD_QUOTED(word)
#define CBUILD_QUOTED(word) #word

/// The commit that the program is built from, `unknown` where the build did not say.
static inline const char *cbuild_commit(void) { return CBUILD_TEXT(VLDS_COMMIT); }
#endif
