/// Read by jemalloc before anything is allocated. Freed memory stays with the process until
/// fts::returnFreedMemory(): giving each large tensor back to the system and taking it again cost
/// a tenth of a training's time. Large ones need no place of their own then.
extern "C" [[gnu::visibility("default")]] const char* malloc_conf;
const char* malloc_conf = "dirty_decay_ms:-1,oversize_threshold:0";
