/* Draws account reviews of two pages with libharu, as a user of that library would: the same figures as review.py, in the packs' own
   fonts (embedded, streams compressed). libharu has no layout, so places are fixed and no line wraps. Prints times and sizes as JSON.
   Input: a line a thing, fields parted by tabs; see PeerReview.Lines. */

#include <hpdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_FIELDS 16
#define LEFT 46
#define WIDTH 503

typedef struct { char kind; int count; char *fields[MOST_FIELDS]; } Line;
typedef struct { Line *lines; int count; } Review;
typedef struct { HPDF_Doc pdf; HPDF_Page page; HPDF_Font sans, bold; float y; int pages; const char *name; } Sheet;

static void failed(HPDF_STATUS error, HPDF_STATUS detail, void *data)
{
    (void)data;
    fprintf(stderr, "libharu: error %04x, %u\n", (unsigned)error, (unsigned)detail);
    exit(1);
}

static double seconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static void text(Sheet *s, HPDF_Font font, float size, float x, float y, const char *words)
{
    HPDF_Page_BeginText(s->page);
    HPDF_Page_SetFontAndSize(s->page, font, size);
    HPDF_Page_TextOut(s->page, x, y, words);
    HPDF_Page_EndText(s->page);
}

static void right(Sheet *s, HPDF_Font font, float size, float x, float y, const char *words)
{
    HPDF_Page_SetFontAndSize(s->page, font, size);
    text(s, font, size, x - HPDF_Page_TextWidth(s->page, words), y, words);
}

static void rule(Sheet *s, float y)
{
    HPDF_Page_SetLineWidth(s->page, 0.25f);
    HPDF_Page_MoveTo(s->page, LEFT, y);
    HPDF_Page_LineTo(s->page, LEFT + WIDTH, y);
    HPDF_Page_Stroke(s->page);
}

static void begin_page(Sheet *s)
{
    char number[24];
    s->page = HPDF_AddPage(s->pdf);
    HPDF_Page_SetSize(s->page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    s->y = 780;
    snprintf(number, sizeof number, "Page %d", ++s->pages);
    text(s, s->sans, 7, LEFT, 25, s->name);
    right(s, s->sans, 7, LEFT + WIDTH, 25, number);
}

static void row(Sheet *s, const Line *line, HPDF_Font font, float size)
{
    float step = (float)WIDTH / line->count;
    if (s->y < 60)
        begin_page(s);
    text(s, font, size, LEFT, s->y, line->fields[0]);
    for (int i = 1; i < line->count; i++)
        right(s, font, size, LEFT + step * (i + 1), s->y, line->fields[i]);
    rule(s, s->y - 3);
    s->y -= 14;
}

static void bar(Sheet *s, const Line *line)
{
    float length = (float)atof(line->fields[2]) * 300;
    text(s, s->sans, 7, LEFT, s->y, line->fields[0]);
    HPDF_Page_SetRGBFill(s->page, 0.12f, 0.31f, 0.47f);
    HPDF_Page_Rectangle(s->page, LEFT + 120, s->y - 2, length < 0 ? -length : length, 9);
    HPDF_Page_Fill(s->page);
    HPDF_Page_SetRGBFill(s->page, 0, 0, 0);
    right(s, s->sans, 7, LEFT + WIDTH, s->y, line->fields[1]);
    s->y -= 14;
}

static void draw_line(Sheet *s, const Line *line, int *fact)
{
    switch (line->kind) {
    case 'H': s->y -= 8; text(s, s->bold, 11, LEFT, s->y, line->fields[0]); s->y -= 16; *fact = 0; break;
    case 'K': row(s, line, s->bold, 13); break;
    case 'C': row(s, line, s->bold, 8); break;
    case 'R': row(s, line, s->sans, 8); break;
    case 'B': bar(s, line); break;
    case 'F':
        text(s, s->sans, 7, LEFT + 100 * (*fact % 5), s->y, line->fields[0]);
        text(s, s->sans, 9, LEFT + 100 * (*fact % 5), s->y - 11, line->fields[1]);
        s->y -= ++*fact % 5 == 0 ? 28 : 0;
        break;
    case 'Q': text(s, s->sans, 9, LEFT, s->y, line->fields[0]); s->y -= 13; break;
    case 'P': begin_page(s); break;
    }
}

static long draw(const Review *review, const char *regular, const char *semibold, int *pages)
{
    Sheet s = { .pdf = HPDF_New(failed, NULL), .name = review->lines[0].fields[0] };
    int fact = 0;
    HPDF_SetCompressionMode(s.pdf, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(s.pdf);
    HPDF_SetInfoAttr(s.pdf, HPDF_INFO_TITLE, s.name);
    s.sans = HPDF_GetFont(s.pdf, HPDF_LoadTTFontFromFile(s.pdf, regular, HPDF_TRUE), "UTF-8");
    s.bold = HPDF_GetFont(s.pdf, HPDF_LoadTTFontFromFile(s.pdf, semibold, HPDF_TRUE), "UTF-8");
    begin_page(&s);
    text(&s, s.bold, 16, LEFT, s.y, s.name);
    s.y -= 26;
    for (int i = 1; i < review->count; i++)
        draw_line(&s, &review->lines[i], &fact);
    HPDF_SaveToStream(s.pdf);
    long size = (long)HPDF_GetStreamSize(s.pdf);
    *pages = s.pages;
    HPDF_Free(s.pdf);
    return size;
}

/* Reviews begin with a line of kind N, the name. */
static Review *read_reviews(char *bytes, int *count)
{
    Review *reviews = NULL;
    *count = 0;
    for (char *line = strtok(bytes, "\n"); line; line = strtok(NULL, "\n")) {
        if (line[0] == 'N') {
            reviews = realloc(reviews, (*count + 1) * sizeof *reviews);
            reviews[(*count)++] = (Review){ 0 };
        }
        Review *review = &reviews[*count - 1];
        review->lines = realloc(review->lines, (review->count + 1) * sizeof(Line));
        Line *added = &review->lines[review->count++];
        *added = (Line){ .kind = line[0] };
        for (char *field = line + 1; field && added->count < MOST_FIELDS; ) {
            char *end = strchr(++field, '\t');
            if (end)
                *end = 0;
            added->fields[added->count++] = field;
            field = end;
        }
    }
    return reviews;
}

static char *read_all(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        exit(2);
    long length = ftell(file);
    char *bytes = malloc(length + 1);
    rewind(file);
    if (fread(bytes, 1, length, file) != (size_t)length)
        exit(2);
    bytes[length] = 0;
    fclose(file);
    return bytes;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fputs("Give the reviews, the two fonts and how many documents.\n", stderr);
        return 2;
    }
    int reviews, documents = atoi(argv[4]), pages, all_pages = 0;
    Review *read = read_reviews(read_all(argv[1]), &reviews);
    double *times = malloc(documents * sizeof *times), sum = 0, bytes = 0;
    for (int i = 0; i < 5; i++)
        draw(&read[i % reviews], argv[2], argv[3], &pages);
    double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < documents; i++) {
        double start = seconds(CLOCK_MONOTONIC);
        bytes += draw(&read[i % reviews], argv[2], argv[3], &pages);
        times[i] = 1000 * (seconds(CLOCK_MONOTONIC) - start);
        sum += times[i];
        all_pages += pages;
    }
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    qsort(times, documents, sizeof *times, ascending);
    int last = (int)(0.99 * documents);
    printf("{\"seconds\": %f, \"cpu\": %f, \"p50\": %f, \"p99\": %f, \"bytes\": %f, \"pages\": %f}\n",
        sum / 1000, cpu, times[(documents - 1) / 2], times[last < documents ? last : documents - 1], bytes / documents, (double)all_pages / documents);
    return 0;
}
