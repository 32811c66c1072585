using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Advertising : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Advertising_Booking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Districts = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Headline = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PictureText = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublicFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PictureWidth = table.Column<int>(type: "INTEGER", nullable: false),
                    PictureHeight = table.Column<int>(type: "INTEGER", nullable: false),
                    ListPriceFen = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Booking", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Price",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WeekFen = table.Column<long>(type: "INTEGER", nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Price", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Count",
                columns: table => new
                {
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Impressions = table.Column<long>(type: "INTEGER", nullable: false),
                    Clicks = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Count", x => new { x.BookingId, x.Day });
                    table.ForeignKey(
                        name: "FK_Advertising_Count_Advertising_Booking_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Advertising_Booking",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Place",
                columns: table => new
                {
                    Slot = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Place", x => new { x.Slot, x.Day, x.Number });
                    table.ForeignKey(
                        name: "FK_Advertising_Place_Advertising_Booking_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Advertising_Booking",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_FileId",
                table: "Advertising_Booking",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_Number",
                table: "Advertising_Booking",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_PartyId_CreatedAt",
                table: "Advertising_Booking",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_PublicFileId",
                table: "Advertising_Booking",
                column: "PublicFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_State_SubmittedAt",
                table: "Advertising_Booking",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_State_UntilOn",
                table: "Advertising_Booking",
                columns: new[] { "State", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Place_BookingId",
                table: "Advertising_Place",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Price_Slot_ValidFrom",
                table: "Advertising_Price",
                columns: new[] { "Slot", "ValidFrom" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Advertising_Count");

            migrationBuilder.DropTable(
                name: "Advertising_Place");

            migrationBuilder.DropTable(
                name: "Advertising_Price");

            migrationBuilder.DropTable(
                name: "Advertising_Booking");
        }
    }
}
