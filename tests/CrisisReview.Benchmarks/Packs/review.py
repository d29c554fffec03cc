"""Draws account reviews of two pages with ReportLab's Platypus, as a user of that library would: tables, key figures, two charts,
questions and a sign-off, in the packs' own fonts (embedded as subsets, streams compressed). Prints times and sizes as JSON."""

import io
import json
import sys
import time

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

BODY = ParagraphStyle("body", fontName="Sans", fontSize=9, leading=12)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8, leading=10)
HEAD = ParagraphStyle("head", parent=BODY, fontName="SansBold", fontSize=11, leading=14, spaceBefore=6, spaceAfter=3)
TITLE = ParagraphStyle("title", parent=HEAD, fontSize=16, leading=20)
RULED = TableStyle([
    ("FONT", (0, 0), (-1, -1), "Sans", 8), ("FONT", (0, 0), (-1, 0), "SansBold", 8),
    ("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
    ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.lightgrey), ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)])
FIGURES = TableStyle([("FONT", (0, 0), (-1, 0), "Sans", 8), ("FONT", (0, 1), (-1, 1), "SansBold", 13), ("BOX", (0, 0), (-1, -1), 0.25, colors.grey)])


def table(head, rows):
    return Table([head] + [[Paragraph(cell, SMALL) if i == 0 else cell for i, cell in enumerate(row)] for row in rows], style=RULED, hAlign="LEFT", repeatRows=1)


def chart(kind, values, names, width, height):
    bars = kind()
    bars.x, bars.y, bars.width, bars.height = 70, 15, width - 80, height - 25
    bars.data = [values]
    bars.categoryAxis.categoryNames = names
    bars.categoryAxis.labels.fontName = bars.valueAxis.labels.fontName = "Sans"
    bars.categoryAxis.labels.fontSize = bars.valueAxis.labels.fontSize = 7
    drawing = Drawing(width, height)
    drawing.add(bars)
    return drawing


def facts(review):
    rows = [review["Facts"][i:i + 5] for i in range(0, len(review["Facts"]), 5)]
    return Table([[Paragraph(f"{name}<br/>{value}", SMALL) for name, value in row] for row in rows], hAlign="LEFT")


def story(review):
    return [
        Paragraph(review["Name"].replace("&", "&amp;"), TITLE),
        Table([["Contribution", "After", "Expected loss", "Bad year"], review["Headline"]], style=FIGURES, hAlign="LEFT"),
        Paragraph("Who they are", HEAD), facts(review),
        Paragraph("What the crisis does to them", HEAD),
        chart(HorizontalBarChart, review["Abilities"], ["Acquire", "Expand", "Continue", "Pay"], 480, 110),
        chart(VerticalBarChart, review["Waterfall"], ["Before", "Receivables", "Orders", "Renewals", "Opportunities", "Service"], 480, 150),
        Paragraph("Receivables by age", HEAD), table(["Age", "Before", "After"], review["Ageing"]),
        PageBreak(),
        Paragraph("Pending orders", HEAD), table(["Order", "Line", "Delivery", "Amount", "Margin"], review["Orders"]),
        Paragraph("Maintenance renewals", HEAD), table(["Contract", "Renewal", "Annual value", "Margin"], review["Renewals"]),
        Paragraph("Opportunities", HEAD), table(["Opportunity", "Line", "Close", "Amount", "Chance"], review["Opportunities"]),
        Paragraph("Courtesy visit: what to ask", HEAD), *[Paragraph(f"{i}. {text}", BODY) for i, text in enumerate(review["Questions"], 1)],
        Spacer(1, 12), Table([["Visited on", "Spoken with", "Account executive", "Manager"], ["____________"] * 4], hAlign="LEFT"),
    ]


def draw(review):
    file = io.BytesIO()
    pages = [0]

    def edges(canvas, document):
        pages[0] = document.page
        canvas.setFont("Sans", 7)
        canvas.drawString(50, 25, "Account review: " + review["Name"])
        canvas.drawRightString(A4[0] - 50, 25, f"Page {document.page}")

    SimpleDocTemplate(file, pagesize=A4, pageCompression=1, title=review["Name"]).build(story(review), onFirstPage=edges, onLaterPages=edges)
    return len(file.getvalue()), pages[0]


def main(reviews, fonts, count):
    with open(reviews, encoding="utf-8") as file:
        accounts = json.load(file)
    pdfmetrics.registerFont(TTFont("Sans", fonts + "/NotoSans-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("SansBold", fonts + "/NotoSans-SemiBold.ttf"))
    for review in accounts[:20]:
        draw(review)
    times, drawn = [], []
    cpu = time.process_time()
    for i in range(count):
        start = time.perf_counter()
        drawn.append(draw(accounts[i % len(accounts)]))
        times.append(1000 * (time.perf_counter() - start))
    times.sort()
    print(json.dumps({
        "seconds": sum(times) / 1000, "cpu": time.process_time() - cpu, "p50": times[(len(times) - 1) // 2], "p99": times[min(len(times) - 1, int(0.99 * len(times)))],
        "bytes": sum(size for size, _ in drawn) / count, "pages": sum(pages for _, pages in drawn) / count}))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
