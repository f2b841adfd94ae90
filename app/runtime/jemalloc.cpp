/// Read by jemalloc before anything is allocated. Freed memory stays with the process until
/// fts::returnFreedMemory(): giving each large tensor back to the system and taking it again cost
/// a tenth of a training's time. Large ones need no place of their own then. A small one may take
/// its part of a large free piece, however large: by default it may not of one more than 64 times
/// its size, and a training of hours took another 400 to 700 MB every 37 steps.
extern "C" [[gnu::visibility("default")]] const char* malloc_conf;
const char* malloc_conf = "dirty_decay_ms:-1,oversize_threshold:0,lg_extent_max_active_fit:63";
