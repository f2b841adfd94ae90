"""What is continued when the speed of writing is measured, again and again until it is long enough;
write_tokens.cpp has the same."""

ROW = ("CREATE TABLE head (age INTEGER, name VARCHAR, department VARCHAR)\n"
       "How many departments are led by heads older than 56?\n")
